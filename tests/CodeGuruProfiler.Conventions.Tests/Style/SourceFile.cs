using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>A parsed source file of a package.</summary>
internal sealed class SourceFile
{
    // The version of Roslyn that BenchmarkDotNet brings knows C# 14 as its preview.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Options, path);
        Root = (CompilationUnitSyntax)tree.GetRoot();
        Mistakes = [.. tree.GetDiagnostics().Select(mistake => mistake.ToString())];
    }

    /// <summary>Gets the path within the package, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>Gets what the parser did not understand. Rules that read such a file would prove nothing.</summary>
    public IReadOnlyList<string> Mistakes { get; }

    public bool IsGenerated => Path.StartsWith("Generated/", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>Gets the types that are not inside another type.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types
        => Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public string At(SyntaxNode node, string offence) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {offence}";
}
