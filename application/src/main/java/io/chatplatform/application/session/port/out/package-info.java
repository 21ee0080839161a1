/// Signing in and staying signed in: what it needs from outside.
@NullMarked
package io.chatplatform.application.session.port.out;

import org.jspecify.annotations.NullMarked;
