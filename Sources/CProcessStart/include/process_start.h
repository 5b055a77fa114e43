#ifndef GLOSSARY_PROCESS_START_H
#define GLOSSARY_PROCESS_START_H

/// The arguments the process was started with, the program's name first; NULL after the last.
char *const *process_arguments(void);

#endif
