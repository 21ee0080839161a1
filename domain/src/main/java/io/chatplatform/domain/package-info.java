/// The words and rules of the business; depends on nothing but the JDK.
@NullMarked
package io.chatplatform.domain;

import org.jspecify.annotations.NullMarked;
