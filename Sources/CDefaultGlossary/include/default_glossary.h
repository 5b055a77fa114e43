#ifndef GLOSSARY_DEFAULT_GLOSSARY_H
#define GLOSSARY_DEFAULT_GLOSSARY_H

#include <stddef.h>

/// glossary.json as it was when the program was built: its first byte.
const unsigned char *default_glossary(void);

/// Its size in bytes.
extern const size_t default_glossary_size;

#endif
