import io.thalweg.annotations.*;

@Job
record Orders() {} // error: THW-101 "is a record"
