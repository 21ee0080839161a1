/// Requests of a platform in the name of a person: what is needed.
@NullMarked
package io.chatplatform.application.privacy.port.out;

import org.jspecify.annotations.NullMarked;
