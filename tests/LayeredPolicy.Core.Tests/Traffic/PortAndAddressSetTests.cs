using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

public sealed class PortAndAddressSetTests
{
    private static readonly Gen<PortSet> s_ports = Gen.Select(Gen.Int[0, 65535], Gen.Int[0, 65535]).Select(
        (a, b) => PortSet.Range(Math.Min(a, b), Math.Max(a, b))).Array[0, 4].Select(r => r.Aggregate(PortSet.None, (x, y) => x | y));

    private static readonly Gen<AddressSet> s_addresses = Gen.Select(Gen.UInt, Gen.Int[0, 32], Gen.Bool).Select(
        (value, length, v6) => v6
            ? new Cidr(new(((UInt128)0xfd00 << 112) | value, true), 96 + length)
            : new Cidr(new(value, false), length)).Array[0, 5].Select(n => AddressSet.Of(n));

    [Fact]
    public void Port_sets_obey_the_laws_of_sets() => Gen.Select(s_ports, s_ports, Gen.Int[0, 65535]).Sample((a, b, port) =>
    {
        Assert.Equal(a.Contains(port) && b.Contains(port), (a & b).Contains(port));
        Assert.Equal(a.Contains(port) || b.Contains(port), (a | b).Contains(port));
        Assert.Equal(!a.Contains(port), (!a).Contains(port));
        Assert.Equal(a, (a - b) | (a & b));
        Assert.Equal(65536, a.Count + (!a).Count);
    });

    [Fact]
    public void Address_sets_obey_the_laws_of_sets() => Gen.Select(s_addresses, s_addresses, Gen.UInt, Gen.Bool).Sample((a, b, value, v6) =>
    {
        IpAddress address = v6 ? new(((UInt128)0xfd00 << 112) | value, true) : new(value, false);
        Assert.Equal(a.Contains(address) && b.Contains(address), (a & b).Contains(address));
        Assert.Equal(a.Contains(address) || b.Contains(address), (a | b).Contains(address));
        Assert.Equal(!a.Contains(address), (!a).Contains(address));
        Assert.Equal(a, AddressSet.Of(a.Networks));
    });

    [Fact]
    public void Networks_of_a_set_are_the_fewest()
    {
        Assert.Equal("10.0.0.0/7", AddressSet.Of(Cidr.Parse("10.0.0.0/8"), Cidr.Parse("11.0.0.0/8")).ToString());
        Assert.Equal("0.0.0.0/0", AddressSet.V4.ToString());
        Assert.Equal("::/0", AddressSet.V6.ToString());
        Assert.Equal("any", (AddressSet.V4 | AddressSet.V6).ToString());
        Assert.Equal(32, (!AddressSet.Of(IpAddress.Parse("255.255.255.255")) & AddressSet.V4).Networks.Length);
    }

    [Theory]
    [InlineData("80, 443, 8000-8010")]
    [InlineData("0-65534")]
    [InlineData("65535")]
    public void Ports_print_as_ranges(string text)
    {
        PortSet set = text.Split(", ").Select(p => p.Split('-')).Select(p => PortSet.Range(int.Parse(p[0], null), int.Parse(p[^1], null)))
            .Aggregate(PortSet.None, (a, b) => a | b);
        Assert.Equal(text, set.ToString());
    }

    [Fact]
    public void A_number_that_is_no_port_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PortSet.Of(65536));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortSet.Range(-1, 5));
        Assert.False(PortSet.All.Contains(70000));
    }
}
