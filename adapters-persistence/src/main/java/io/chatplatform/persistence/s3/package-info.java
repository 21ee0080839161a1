/// Files in a store that speaks Amazon's S3 API.
@NullMarked
package io.chatplatform.persistence.s3;

import org.jspecify.annotations.NullMarked;
