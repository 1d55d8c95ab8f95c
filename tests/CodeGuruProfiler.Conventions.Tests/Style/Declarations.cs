using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>Properties of declarations, for the rules.</summary>
internal static class Declarations
{
    public static bool Has(this MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    /// <summary>Indicates whether a type is seen outside its assembly: it and every type around it are public or protected.</summary>
    public static bool IsVisible(this MemberDeclarationSyntax type)
        => type.AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .All(node => node.Has(SyntaxKind.PublicKeyword) || (node.Has(SyntaxKind.ProtectedKeyword) && !node.Has(SyntaxKind.PrivateKeyword)));

    public static string NameOf(this MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
        DelegateDeclarationSyntax declaration => declaration.Identifier.Text,
        _ => "",
    };

    public static int ArityOf(this MemberDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax declaration => declaration.TypeParameterList?.Parameters.Count ?? 0,
        DelegateDeclarationSyntax declaration => declaration.TypeParameterList?.Parameters.Count ?? 0,
        _ => 0,
    };

    public static string NamespaceOf(this MemberDeclarationSyntax type)
        => string.Join('.', type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(declaration => declaration.Name.ToString()));

    public static bool HasDocumentation(this MemberDeclarationSyntax type)
        => type.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    public static bool HasAttribute(this MemberDeclarationSyntax member, string name)
        => member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == name);

    /// <summary>Indicates whether a blank line precedes a node and its comments.</summary>
    public static bool FollowsBlankLine(this SyntaxNode node)
        => node.GetLeadingTrivia() is { Count: > 0 } trivia && trivia[0].IsKind(SyntaxKind.EndOfLineTrivia);
}
