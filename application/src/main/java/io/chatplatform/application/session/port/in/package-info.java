/// Signing in and staying signed in: what may be asked.
@NullMarked
package io.chatplatform.application.session.port.in;

import org.jspecify.annotations.NullMarked;
