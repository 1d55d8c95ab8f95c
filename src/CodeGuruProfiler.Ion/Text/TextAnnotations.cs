using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Annotations in text: symbols, each with two colons behind it.</summary>
internal readonly struct TextAnnotations : IAnnotationSyntax
{
    public static int Skip(ReadOnlySpan<byte> document, int position)
    {
        _ = TextSymbols.Read(document, ref position);
        return TextComments.Skip(document, TextComments.Skip(document, position) + 2);
    }
}
