using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>The empty string is written "".</summary>
internal static class EmptyTextRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
        => from file in package.Files
           from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
           where access is { Name.Identifier.Text: "Empty", Expression: PredefinedTypeSyntax { Keyword.Text: "string" } or IdentifierNameSyntax { Identifier.Text: "String" } }
           select file.At(access, "string.Empty is written \"\".");
}
