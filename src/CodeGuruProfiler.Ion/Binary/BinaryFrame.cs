namespace CodeGuruProfiler.Ion;

// A container or an annotation wrapper that is being written. Extra: the bytes that patches inside it will add.
internal record struct BinaryFrame(int Start, byte Code, int Extra);
