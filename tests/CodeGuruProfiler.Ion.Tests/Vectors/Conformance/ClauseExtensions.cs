namespace CodeGuruProfiler.Ion.Tests.Vectors.Conformance;

// Clauses are s-expressions, or lists, that begin with a keyword.
internal static class ClauseExtensions
{
    internal static string? Keyword(this IonNode clause)
        => clause.Children is [var first, ..] ? first.Value.Scalar switch
        {
            IonSymbol symbol => symbol.Text,
            string text => text,
            _ => null,
        }
        : null;

    internal static IonNode[] Arguments(this IonNode clause) => [.. clause.Children.Skip(1).Select(child => child.Value)];

    internal static bool IsName(this IonNode argument) => argument.Type == IonType.String;
}
