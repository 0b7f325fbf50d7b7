"""From the octets of a foreign file to text, markup, trees and tables; what is dangerous or broken is refused."""
