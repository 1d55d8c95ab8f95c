namespace CodeGuruProfiler.NetTrace.Tests;

/// <summary>The memory of names is measured, and bounded by their capacity.</summary>
public class StackNamesMemoryTests
{
    [Fact]
    public void MemoryLength_Names_CountOnceForAllAddressesOfAMethod()
    {
        var one = new StackNames();
        var hundred = new StackNames();

        Name(one, [0x1000]);
        Name(hundred, [.. Enumerable.Range(0x1000, 100).Select(address => (ulong)address)]);

        // The entries of 99 addresses, and no second string.
        Assert.InRange(hundred.MemoryLength - one.MemoryLength, 99 * 40, 99 * 200);
    }

    [Fact]
    public void MemoryLength_ManyRounds_IsBounded()
    {
        var names = new StackNames(capacity: 1000);
        long after10 = 0;
        for (int round = 0; round < 100; round++)
        {
            Name(names, [.. Enumerable.Range(0x1000 + (round * 500), 500).Select(address => (ulong)address)]);
            after10 = round == 10 ? names.MemoryLength : after10;
        }

        Assert.Equal(1000, names.Count);
        Assert.InRange(names.MemoryLength, after10 / 2, after10 * 2);
    }

    [Fact]
    public void Complete_RoundOfManyMethods_KeepsOnlyTheNames()
    {
        var names = new StackNames();
        ulong[] addresses = [.. Enumerable.Range(1, 1000).Select(i => (ulong)i * 0x1000)];
        string type = new('T', 500);
        names.Begin([.. Enumerable.Repeat(addresses, 100).SelectMany(all => all)]);
        foreach (ulong address in addresses)
        {
            names.Add(new MethodEvent { StartAddress = address, Size = 16, Namespace = type, Name = "Run", Signature = "void  ()" });
        }

        long during = names.MemoryLength;
        names.Complete(addresses.AsSpan(0, 1));

        // The addresses that were wanted, and the names of all methods.
        Assert.True(during > (100_000 * sizeof(ulong)) + (1000 * 500 * sizeof(char)));
        Assert.InRange(names.MemoryLength, 1, 20_000);
        Assert.Equal($"{type}.Run()", names.Find(addresses[0]));
    }

    private static void Name(StackNames names, ulong[] addresses)
    {
        names.Begin(addresses);
        names.Add(new MethodEvent { StartAddress = addresses[0], Size = 0x1000, Namespace = "Shop.Orders.Of.A.Long.Namespace", Name = "PostOrdersOfAllCustomersAsync", Signature = "void  ()" });
        names.Complete(addresses);
    }
}
