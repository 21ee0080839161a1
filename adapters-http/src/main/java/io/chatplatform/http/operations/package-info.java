/// Health and metrics.
@NullMarked
package io.chatplatform.http.operations;

import org.jspecify.annotations.NullMarked;
