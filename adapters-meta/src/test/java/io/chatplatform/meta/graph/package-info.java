/// Tests of the Graph API's client.
@NullMarked
package io.chatplatform.meta.graph;

import org.jspecify.annotations.NullMarked;
