/// What agents write to each other about a chat.
@NullMarked
package io.chatplatform.domain.note;

import org.jspecify.annotations.NullMarked;
