import io.thalweg.annotations.*;

@Job
interface Orders {} // error: THW-101 "\"Orders\" is an interface" "Make it a class"
