using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.Allocations;

/// <summary>The bytes that a call of this client may allocate, by operation: the measurement at the last renewal of the file.</summary>
internal sealed class Budgets(IReadOnlyDictionary<string, long> bytes)
{
    private const double Slack = 1.1;

    // In how many pieces a long body arrives differs, and with it how often a read waits.
    private const long SlackOfPayloads = 2048;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Budgets Read()
        => new(JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "budgets.json")))
            ?? throw new InvalidDataException("budgets.json has no budgets."));

    public static void Write(string file, IReadOnlyDictionary<Operation, long> measured)
        => File.WriteAllText(file, JsonSerializer.Serialize(measured.ToDictionary(entry => entry.Key.Name, entry => entry.Value), Indented) + "\n");

    /// <summary>Lists the operations that allocate more than their budget, those without a budget, and the budgets without an operation.</summary>
    public IEnumerable<string> Exceeded(IReadOnlyDictionary<Operation, long> measured)
    {
        foreach ((Operation operation, long actual) in measured)
        {
            if (!bytes.TryGetValue(operation.Name, out long budget))
            {
                yield return $"{operation.Name} has no budget.";
            }
            else if (actual > MostOf(operation, budget))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{operation.Name} allocates {actual:N0} bytes a call; its budget is {budget:N0}. Where that is worth it, renew benchmarks/CodeGuruProfiler.Allocations/budgets.json.");
            }
        }

        foreach (string operation in bytes.Keys.Except(measured.Keys.Select(operation => operation.Name)))
        {
            yield return $"{operation} has a budget, but was not measured.";
        }
    }

    // A tenth of a payload would hide a copy of the rest.
    private static double MostOf(Operation operation, long budget)
        => operation.Payload == 0 ? budget * Slack : operation.Payload + Math.Max((budget - operation.Payload) * Slack, budget - operation.Payload + SlackOfPayloads);
}
