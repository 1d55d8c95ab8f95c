using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>Annotations in binary: numbers of variable length, one behind the other.</summary>
internal readonly struct BinaryAnnotations : IAnnotationSyntax
{
    public static int Skip(ReadOnlySpan<byte> document, int position)
    {
        _ = VarInts.ReadUnsigned(document, ref position, document.Length);
        return position;
    }
}
