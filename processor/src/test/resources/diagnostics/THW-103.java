import io.thalweg.annotations.*;

@Job
abstract class Orders {} // error: THW-103 "\"Orders\" is abstract" "Remove \"abstract\""
