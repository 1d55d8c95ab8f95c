using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Writes a table of exceptions.</summary>
internal static class ErrorTable
{
    public static void Write(CodeWriter page, ServicePlan plan, Markdown markdown, IEnumerable<ErrorPlan> errors)
    {
        var text = new DocText(new Links(plan).Find);
        page.Line(Markdown.Row("exception", "HTTP", "retried", "when"));
        page.Line("|---|---|---|---|");
        foreach (ErrorPlan error in errors)
        {
            string when = markdown.Of(text.All(error.Documentation));
            page.Line(Markdown.Row(
                Markdown.Code(error.Name),
                string.Join(" or ", error.Statuses),
                Retried(error.Retry),
                when.Length > 0 ? when : $"The service returned {Markdown.Code(error.Code)}."));
        }
    }

    private static string Retried(RetryKind retry) => retry switch
    {
        RetryKind.Throttling => "yes, slowing down",
        RetryKind.Transient => "yes",
        _ => "no",
    };
}
