using System.Globalization;
using CodeGuruProfiler.RetryStorm;

// Prints the table of docs/retries.md. Virtual time and a fixed seed: the same numbers on every machine.
Console.WriteLine("| retries | calls that succeed, before | in the brownout | after it | attempts a call, in the brownout | after it | most in a second | normal again after |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (Strategy strategy in Strategy.All)
{
    Report report = new Storm(strategy, seed: 20261110).Run();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {strategy.Name} | {report.SuccessBefore:P1} | {report.SuccessDuring:P1} | {report.SuccessAfter:P1} | {report.AttemptsDuring:0.00} | {report.AttemptsAfter:0.00} | {report.MostAttemptsInASecond} | {report.Recovery} |"));
}
