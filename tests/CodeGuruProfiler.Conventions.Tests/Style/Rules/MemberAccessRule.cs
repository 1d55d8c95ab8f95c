using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>Members of internal types are public or private: the type is internal already.</summary>
internal static class MemberAccessRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
        => from file in package.Files
           from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
           where !type.IsVisible()
           from member in type.Members
           from modifier in Modifiers(member)
           where modifier.IsKind(SyntaxKind.InternalKeyword)
           select file.At(member, $"a member of the internal type {type.Identifier.Text} is internal.");

    private static IEnumerable<SyntaxToken> Modifiers(MemberDeclarationSyntax member)
        => member is BasePropertyDeclarationSyntax { AccessorList: { } accessors }
            ? member.Modifiers.Concat(accessors.Accessors.SelectMany(accessor => accessor.Modifiers))
            : member.Modifiers;
}
