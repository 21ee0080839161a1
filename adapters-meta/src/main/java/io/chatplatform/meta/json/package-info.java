/// Reading JSON that nobody promised the shape of.
@NullMarked
package io.chatplatform.meta.json;

import org.jspecify.annotations.NullMarked;
