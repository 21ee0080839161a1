/// Meta's dialogs, in which somebody lets this installation use their accounts.
@NullMarked
package io.chatplatform.meta.oauth;

import org.jspecify.annotations.NullMarked;
