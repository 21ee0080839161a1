/// Who may call: tokens, cookies, roles.
@NullMarked
package io.chatplatform.http.access;

import org.jspecify.annotations.NullMarked;
