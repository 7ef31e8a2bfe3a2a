import io.thalweg.annotations.*;

@Job
class Orders { // error: THW-107 "\"Orders\" has no steps" "@Source"
    void print(String order) {}
}
