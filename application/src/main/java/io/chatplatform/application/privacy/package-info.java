/// Requests of a platform in the name of a person: what its ports speak of.
@NullMarked
package io.chatplatform.application.privacy;

import org.jspecify.annotations.NullMarked;
