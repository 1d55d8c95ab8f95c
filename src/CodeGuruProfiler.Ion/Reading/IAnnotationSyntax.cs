namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The notation of annotations in a format. They were checked when their value was read.</summary>
internal interface IAnnotationSyntax
{
    /// <summary>Returns the position of the next annotation, or of the value behind the last one.</summary>
    static abstract int Skip(ReadOnlySpan<byte> document, int position);
}
