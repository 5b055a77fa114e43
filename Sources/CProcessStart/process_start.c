// Swift's runtime reads /proc for the arguments of the process and for its own place, and aborts where
// /proc is not mounted. Both are prepared here, before the runtime is initialized.

#include "process_start.h"

#include <stdlib.h>
#include <unistd.h>

static char **arguments;

/// libc calls it with what `main` is given. Priority 101 is the first one that programs may use.
__attribute__((constructor(101))) static void start(int count, char **values) {
  (void)count;
  arguments = values;
  // The folder of the Swift installation, which a static program never opens.
  if (access("/proc/self", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

char *const *process_arguments(void) { return arguments; }
