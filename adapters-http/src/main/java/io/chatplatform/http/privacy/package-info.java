/// Requests of a platform in the name of a person.
@NullMarked
package io.chatplatform.http.privacy;

import org.jspecify.annotations.NullMarked;
