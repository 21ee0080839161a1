/// Writing and reading notes: what may be asked.
@NullMarked
package io.chatplatform.application.note.port.in;

import org.jspecify.annotations.NullMarked;
