using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the exception for an error code.</summary>
internal static class ErrorEmitter
{
    public static GeneratedFile Emit(ServicePlan plan, ErrorPlan error, SourceFile file)
    {
        var code = new CodeWriter();
        code.Using(Spaces.Net);
        code.Using(Spaces.Runtime);
        code.Using(Spaces.RuntimeServiceErrors);
        (string first, string[] rest) = new DocText(new Links(plan).Find).Split(error.Documentation);
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"The service returned the error <c>{error.Code}</c>.");
        XmlDoc.Element(code, "remarks", "", [.. rest, Status(error), Retry(error), Operations(plan, error), $"Source: {DocText.Escape(error.Source)}."]);
        Obsolete.Write(code, error.Obsolete);
        code.Open($"public sealed class {error.Name} : CodeGuruProfilerException");
        if (error.Retry != RetryKind.None)
        {
            code.Using(Spaces.AmazonRuntime);
            code.Line($"private static readonly RetryableDetails Details = new(throttling: {(error.Retry == RetryKind.Throttling ? "true" : "false")});");
            code.Line();
        }

        code.Line($$"""
            /// <summary>Creates an exception with the code <c>{{error.Code}}</c> and the status {{error.Statuses[0]}}, for tests.</summary>
            /// <param name="message">The message.</param>
            public {{error.Name}}(string message)
                : this(message, null)
            {
            }

            /// <summary>Creates an exception with the code <c>{{error.Code}}</c> and the status {{error.Statuses[0]}}, for tests.</summary>
            /// <param name="message">The message.</param>
            /// <param name="innerException">The cause, or <see langword="null"/>.</param>
            public {{error.Name}}(string message, Exception? innerException)
                : base(message, innerException, {{Literals.Quote(error.Code)}}, (HttpStatusCode){{error.Statuses[0]}})
            {
            }

            internal {{error.Name}}(ServiceError error)
                : base(error)
            {
            }
            """);
        if (error.Retry != RetryKind.None)
        {
            code.Line();
            code.Line("/// <summary>Gets how the client retries the call.</summary>");
            code.Line($"/// <value>{(error.Retry == RetryKind.Throttling ? "Throttling: the client slows down." : "Not throttling: retried like any transient failure.")}</value>");
            code.Line("public override RetryableDetails? Retryable => Details;");
        }

        code.Close();
        return file.Create($"Model/{error.Name}.cs", "Model", code);
    }

    private static string Status(ErrorPlan error) => error.Statuses switch
    {
        [var only] => $"HTTP status {only}.",
        [var first, .. var others] => $"HTTP status {first} from operations that document it, {string.Join(" or ", others)} as a common error of AWS services.",
        _ => "",
    };

    private static string Retry(ErrorPlan error) => error.Retry switch
    {
        RetryKind.Throttling => "The client slows down and retries the call before it throws this exception.",
        RetryKind.Transient => "The client retries the call before it throws this exception.",
        _ => "",
    };

    private static string Operations(ServicePlan plan, ErrorPlan error) => error.Operations.Length switch
    {
        0 => "A common error: no operation documents it, and any may return it.",
        int all when all == plan.Operations.Length => "Every operation documents it.",
        _ => $"Documented by {string.Join(", ", error.Operations)}. Other operations may return it too.",
    };
}
