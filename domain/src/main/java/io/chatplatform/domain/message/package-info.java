/// What is said in a chat, and how far it got.
@NullMarked
package io.chatplatform.domain.message;

import org.jspecify.annotations.NullMarked;
