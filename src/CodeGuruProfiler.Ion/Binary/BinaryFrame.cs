namespace CodeGuruProfiler.Ion;

// A container or an annotation wrapper that is being written. Outer: the code of what is around it; 0 when nothing is. Extra: the bytes that
// patches inside it will add.
internal record struct BinaryFrame(int Start, byte Code, byte Outer, int Extra);
