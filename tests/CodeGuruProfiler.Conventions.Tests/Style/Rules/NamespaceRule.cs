using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>A folder is a concept: internal types have its namespace, and public types the package's, whichever folder they are in.</summary>
internal static class NamespaceRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
        => from file in package.Files
           from type in file.Types
           let expected = Expected(package.Name, file, type)
           where type.NamespaceOf() != expected && !IsRegistration(type) && !IsOfTheFramework(type)
           select file.At(type, $"{type.NameOf()} is in '{type.NamespaceOf()}'; expected '{expected}'.");

    private static string Expected(string package, SourceFile file, MemberDeclarationSyntax type)
    {
        string folder = FolderNamespace(package, file);
        bool isData = file.IsGenerated && folder == package + ".Model";
        return type.IsVisible() && !isData ? package : folder;
    }

    private static string FolderNamespace(string package, SourceFile file)
    {
        string path = file.IsGenerated ? file.Path["Generated/".Length..] : file.Path;
        return string.Join('.', path.Split('/')[..^1].Prepend(package));
    }

    // Extension methods of dependency injection are found without a using.
    private static bool IsRegistration(MemberDeclarationSyntax type)
        => type.Has(SyntaxKind.PublicKeyword) && type.Has(SyntaxKind.StaticKeyword)
            && type.NameOf().EndsWith("Extensions", StringComparison.Ordinal)
            && type.NamespaceOf().StartsWith("Microsoft.", StringComparison.Ordinal);

    // A type that a library declares for frameworks without it.
    private static bool IsOfTheFramework(MemberDeclarationSyntax type)
        => !type.IsVisible() && type.NamespaceOf().StartsWith("System.", StringComparison.Ordinal);
}
