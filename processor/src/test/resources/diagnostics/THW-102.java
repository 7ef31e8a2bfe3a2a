import io.thalweg.annotations.*;

class Shop {
    @Job
    class Orders {} // error: THW-102 "not static" "Make it static"
}
