// The least a terminal browser of a list can do: a full-screen program that has nothing to load and
// nothing to search. What any other takes beyond it is its own doing.
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>

static void draw(int selected) {
  int rows, columns;
  getmaxyx(stdscr, rows, columns);
  int list = columns / 4;
  erase();
  for (int row = 0; row < rows - 1; row++) {
    int term = selected + row;
    if (row == 0) attron(A_REVERSE);
    mvprintw(row, 0, " term %-*d", list - 7, term);
    if (row == 0) attroff(A_REVERSE);
    mvaddch(row, list, ACS_VLINE);
    mvprintw(row, list + 2, "line %d of what term %d means, in some words", row, selected);
  }
  mvprintw(rows - 1, 0, "q quit, any other key the next term");
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  if (initscr() == NULL) return EXIT_FAILURE;
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  int selected = 0;
  do draw(selected++);
  while (getch() != 'q');
  endwin();
}
