/// Signing in: its own words.
@NullMarked
package io.chatplatform.application.session;

import org.jspecify.annotations.NullMarked;
