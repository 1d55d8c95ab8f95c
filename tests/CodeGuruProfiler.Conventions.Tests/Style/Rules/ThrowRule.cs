using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>
/// The message of an exception is in Errors or ThrowHelper; other code throws without a text.
/// An exception that Errors returns is thrown, and no return follows a call that does not return.
/// </summary>
internal static class ThrowRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package)
    {
        HashSet<string> endings = [.. package.HandWritten.SelectMany(Endings)];
        return package.HandWritten.SelectMany(file => Texts(file).Concat(Forgotten(file)).Concat(DeadReturns(file, endings)));
    }

    private static IEnumerable<string> Texts(SourceFile file)
        => from thrown in file.Root.DescendantNodes().Select(Thrown).OfType<BaseObjectCreationExpressionSyntax>()
           where !IsHelper(ClassOf(thrown)) && TypeOf(thrown) != "UnreachableException" && HasText(thrown)
           select file.At(thrown, $"the sentence of {TypeOf(thrown)} belongs to Errors.");

    private static ExpressionSyntax? Thrown(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax statement => statement.Expression,
        ThrowExpressionSyntax expression => expression.Expression,
        _ => null,
    };

    private static bool HasText(BaseObjectCreationExpressionSyntax thrown)
        => thrown.ArgumentList?.Arguments.Any(argument => argument.Expression.DescendantNodesAndSelf(node => node is not InvocationExpressionSyntax)
            .Any(node => node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string { Length: > 0 } })) == true;

    private static string TypeOf(BaseObjectCreationExpressionSyntax thrown) => thrown is ObjectCreationExpressionSyntax creation ? creation.Type.ToString() : "the exception";

    // Errors.X(…); creates an exception that nobody throws.
    private static IEnumerable<string> Forgotten(SourceFile file)
        => from statement in file.Root.DescendantNodes().OfType<ExpressionStatementSyntax>()
           where statement.Expression is InvocationExpressionSyntax call && ReceiverOf(call) == "Errors"
           select file.At(statement, "the exception is not thrown.");

    private static IEnumerable<string> DeadReturns(SourceFile file, HashSet<string> endings)
        => from statement in file.Root.DescendantNodes().OfType<ExpressionStatementSyntax>()
           where statement.Expression is InvocationExpressionSyntax call && endings.Contains($"{ReceiverOf(call)}.{MethodOf(call)}")
           where Next(statement) is ReturnStatementSyntax
           select file.At(statement, "a return follows a call that does not return.");

    private static StatementSyntax? Next(StatementSyntax statement)
    {
        SyntaxList<StatementSyntax> siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        return siblings.SkipWhile(sibling => sibling != statement).Skip(1).FirstOrDefault();
    }

    /// <summary>Returns the names of the methods that are marked as never returning.</summary>
    private static IEnumerable<string> Endings(SourceFile file)
        => from method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
           where method.HasAttribute("DoesNotReturn")
           select $"{ClassOf(method)}.{method.Identifier.Text}";

    private static bool IsHelper(string type) => type is "Errors" or "ThrowHelper";

    private static string ClassOf(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "";

    // A call without a receiver is one of the same class.
    private static string ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } => type.Identifier.Text,
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax qualified } => qualified.Name.Identifier.Text,
        SimpleNameSyntax => ClassOf(call),
        _ => "",
    };

    private static string MethodOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };
}
