/// Signing in over HTTP.
@NullMarked
package io.chatplatform.http.session;

import org.jspecify.annotations.NullMarked;
