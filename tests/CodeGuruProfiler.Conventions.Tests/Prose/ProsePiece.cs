namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>A comment, a string literal or a page's text, without its markup. Line breaks are kept, so that a position leads to a line.</summary>
/// <param name="Line">The line of the file that the text begins in, from 1.</param>
/// <param name="Text">The text; code within it is replaced by <see cref="Code"/>.</param>
internal sealed record ProsePiece(int Line, string Text)
{
    /// <summary>Replaces code, so that words around it do not become adjacent.</summary>
    public const string Code = "□";
}
