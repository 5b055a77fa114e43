// What of ncurses Swift cannot import by itself: macros that hold expressions, and variables that
// are shared and mutable. Every function here is a name for one of them and nothing more.

#ifndef GLOSSARY_CNCURSES_SHIM_H
#define GLOSSARY_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

/// Declared in term.h, whose many macros are better left out.
int setupterm(const char *type, int descriptor, int *status);

/// The columns of a character, by which ncurses lays out its lines. Declared in wchar.h, which hides
/// it from modules.
int wcwidth(wchar_t character);

static inline attr_t curses_normal(void) { return WA_NORMAL; }
static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_italic(void) { return WA_ITALIC; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

/// The window of the whole screen, kept by ncurses at the screen's size.
static inline WINDOW *curses_screen_window(void) { return stdscr; }

/// A string capability of the current terminal, NULL if it has none of that name.
static inline const char *curses_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

#endif
