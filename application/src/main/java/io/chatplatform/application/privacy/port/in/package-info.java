/// Requests of a platform in the name of a person: what can be asked.
@NullMarked
package io.chatplatform.application.privacy.port.in;

import org.jspecify.annotations.NullMarked;
