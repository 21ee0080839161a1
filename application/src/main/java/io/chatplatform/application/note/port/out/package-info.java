/// Writing and reading notes: what it needs from outside.
@NullMarked
package io.chatplatform.application.note.port.out;

import org.jspecify.annotations.NullMarked;
