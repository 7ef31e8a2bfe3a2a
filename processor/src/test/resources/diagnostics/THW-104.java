import io.thalweg.annotations.*;

class Shop {
    @Job
    private static class Orders {} // error: THW-104 "cannot be used by generated code" "Make it package-private"
}
