using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Writes the page that lists the operations, with what holds for each of them.</summary>
internal static class IndexEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, string origin)
    {
        var page = new CodeWriter();
        var markdown = new Markdown(plan, null, ImmutableHashSet<string>.Empty);
        var text = new DocText(new Links(plan).Find);
        foreach (string paragraph in text.All(plan.Documentation))
        {
            page.Line(markdown.Of(paragraph));
            page.Line();
        }

        page.Line(Markdown.Row("operation", "HTTP", "all pages", "what it does"));
        page.Line("|---|---|---|---|");
        foreach (OperationPlan operation in plan.Operations)
        {
            string path = string.Concat(operation.Path.Select(part => part.Label is { } label ? $"{{{label.MemberName}}}" : part.Literal));
            page.Line(Markdown.Row(
                $"[{operation.Name}]({operation.Name}.md)",
                Markdown.Code($"{operation.HttpMethod} {path}"),
                string.Join(", ", operation.Paginators.Select(paginator => Markdown.Code($"{paginator.Method}Paged"))),
                markdown.Of(text.Split(operation.Documentation).First)));
        }

        WriteErrors(page, plan, markdown);
        return PageFile.Create(PageFile.Index, origin, "Operations", page);
    }

    private static void WriteErrors(CodeWriter page, ServicePlan plan, Markdown markdown)
    {
        page.Line($$"""

            ## Every operation

            The request comes first, a `CancellationToken` last. A member that is not set is `null` and is not sent. Lists and maps in responses are never
            `null`, times are in UTC, and `ResponseMetadata` has the request id, the status and the number of attempts.

            ## Errors of every operation

            | exception | when |
            |---|---|
            | `CodeGuruProfilerException` | The service answered with an error; those with a type of their own derive from it. |
            | `CodeGuruProfilerConnectionException` | There was no usable answer: the connection failed, or the answer was cut off or is not what the service documents. |
            | `CodeGuruProfilerCredentialsException` | There are no credentials to sign with. |
            | `CodeGuruProfilerTimeoutException` | A time limit of the client's options ran out. |
            | `OperationCanceledException` | The caller's token was cancelled. |
            | `ArgumentException` | A required member of the request is missing, or one in the path is empty. |
            """);
        ErrorPlan[] common = [.. plan.Errors.Where(error => error.Operations.IsEmpty)];
        if (common.Length > 0)
        {
            page.Line();
            page.Line("No operation names these errors, and any may answer with them:");
            page.Line();
            ErrorTable.Write(page, plan, markdown, common);
        }
    }
}
