import io.thalweg.annotations.*;

@Job
class Orders<T> {} // error: THW-105 "\"Orders\" has type parameters"
