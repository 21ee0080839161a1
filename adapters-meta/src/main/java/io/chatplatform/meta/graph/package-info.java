/// The Graph API: calls, their errors in our words, files.
@NullMarked
package io.chatplatform.meta.graph;

import org.jspecify.annotations.NullMarked;
